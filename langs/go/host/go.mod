module crosscall/go/host

go 1.24

require crosscall/go/kit v0.0.0

replace crosscall/go/kit => ../kit
