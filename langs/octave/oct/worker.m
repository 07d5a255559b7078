## Calls libcrosscall through crosscall.oct.
1;
binding ();
groups = {calls(), strings(), arrays(), structs(), callbacks(), handles(), errors(), work(), batch()};
serve (groups, xc_abi_version ());
