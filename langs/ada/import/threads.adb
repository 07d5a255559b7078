with Clock;
with Crosscall;
with Inputs;     use Inputs;
with Interfaces; use Interfaces;

package body Threads is

   --  case: parallel_work
   --  Where tasks wait until all have come.
   protected type Gate (Expected : Cardinal) is
      procedure Arrive;
      entry All_Are_Here;
      procedure Open (To_Work : Boolean);
      entry Pass (To_Work : out Boolean);
      procedure Keep (R : Integer_64);
      function Result return Integer_64;
   private
      Arrived : Cardinal := 0;
      Is_Open : Boolean := False;
      Works   : Boolean := False;
      Kept    : Integer_64 := 0;
   end Gate;

   protected body Gate is
      procedure Arrive is
      begin
         Arrived := Arrived + 1;
      end Arrive;

      entry All_Are_Here when Arrived = Expected is
      begin
         null;
      end All_Are_Here;

      procedure Open (To_Work : Boolean) is
      begin
         Is_Open := True;
         Works := To_Work;
      end Open;

      entry Pass (To_Work : out Boolean) when Is_Open is
      begin
         To_Work := Works;
      end Pass;

      procedure Keep (R : Integer_64) is
      begin
         Kept := R;
      end Keep;

      function Result return Integer_64 is (Kept);
   end Gate;

   task type Runner (Start : access Gate; Loops : access constant Cardinal);

   task body Runner is
      Turns   : constant Cardinal := Loops.all;
      Steps   : constant Integer_64 := Hide (Integer_64'(10_000));
      R       : Integer_64 := 0;
      To_Work : Boolean;
   begin
      Start.Arrive;
      Start.Pass (To_Work);
      if To_Work then
         for I in 1 .. Turns loop
            R := Crosscall.Work (Steps);
         end loop;
         Start.Keep (R); --  the same from each
      end if;
   end Runner;

   function Parallel_Work (Size, Loops : Cardinal) return Sample is
      Start_Gate : aliased Gate (Size);
      Turns      : aliased constant Cardinal := Loops;
      Start      : Integer_64;
   begin
      declare
         type One is new Runner (Start_Gate'Access, Turns'Access);
         Runners : array (1 .. Size) of One;
         pragma Unreferenced (Runners);
      begin
         Start_Gate.All_Are_Here;
         Start := Clock.Now;
         Start_Gate.Open (To_Work => True);
      exception
         when others => --  a task that could not be started: let the others go
            Start_Gate.Open (To_Work => False);
            raise;
      end;
      return Sample_Of (Clock.Now - Start, Start_Gate.Result);
   end Parallel_Work;

   --  end of cases
end Threads;
