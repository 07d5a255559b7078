module crosscall/go/kit

go 1.24
