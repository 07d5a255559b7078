module crosscall/go/libffi

go 1.25.0

require (
	crosscall/go/kit v0.0.0
	github.com/jupiterrider/ffi v0.5.0
)

require github.com/ebitengine/purego v0.11.3 // indirect

replace crosscall/go/kit => ../kit
