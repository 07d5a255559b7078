with Crosscall;

--  What a failure of the library becomes.
package Failures is

   --  With the library's message.
   Library_Error : exception;

   procedure Fail with No_Return;

   procedure Check (Code : Crosscall.Status) with Inline;

end Failures;
