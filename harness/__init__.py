"""crosscall: what a call from your language into C really costs, on your machine."""
