module crosscall/go/purego

go 1.25.0

require (
	crosscall/go/kit v0.0.0
	github.com/ebitengine/purego v0.11.3
)

replace crosscall/go/kit => ../kit
