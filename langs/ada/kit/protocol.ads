with Interfaces;
with Samples;

--  The stdio loop: requests in, one line of JSON each out. Protocol: langs/README.md.
package Protocol is

   --  Answers requests until `bye` or the end of stdin. Abi is that of the loaded library.
   procedure Serve (Cases : Samples.Case_Table; Abi : Interfaces.Unsigned_32);

end Protocol;
