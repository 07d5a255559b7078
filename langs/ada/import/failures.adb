with Interfaces.C.Strings;

package body Failures is

   use type Crosscall.Status;

   procedure Fail is
   begin
      raise Library_Error with Interfaces.C.Strings.Value (Crosscall.Last_Error);
   end Fail;

   procedure Check (Code : Crosscall.Status) is
   begin
      if Code /= Crosscall.Ok then
         Fail;
      end if;
   end Check;

end Failures;
