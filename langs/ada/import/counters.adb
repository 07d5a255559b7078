with Failures;

package body Counters is

   use type Crosscall.Counter;

   function Create (Value : Integer_64) return Counter is
   begin
      return One : Counter do
         One.Handle := Crosscall.Counter_New (Value);
         if One.Handle = No_Counter then
            Failures.Fail;
         end if;
      end return;
   end Create;

   function Add (One : in out Counter; Amount : Integer_64) return Integer_64 is
     (Crosscall.Counter_Add (One.Handle, Amount));

   overriding procedure Finalize (One : in out Counter) is
   begin
      if One.Handle /= No_Counter then
         Crosscall.Counter_Free (One.Handle);
         One.Handle := No_Counter;
      end if;
   end Finalize;

end Counters;
