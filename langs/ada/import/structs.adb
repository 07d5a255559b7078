with Clock;
with Crosscall;  use Crosscall;
with Inputs;     use Inputs;
with Interfaces; use Interfaces;

package body Structs is

   function Hidden_Point (X, Y : Long_Float) return Point is ((Hide (X), Hide (Y)));

   --  case: point_dist
   function Point_Dist (Size, Loops : Cardinal) return Sample is
      pragma Unreferenced (Size);
      A     : aliased constant Point := Hidden_Point (1.0, 2.0);
      B     : aliased constant Point := Hidden_Point (4.0, 6.0);
      R     : Long_Float := 0.0;
      Start : constant Integer_64 := Clock.Now;
   begin
      for I in 1 .. Loops loop
         R := Crosscall.Point_Dist (A'Access, B'Access);
      end loop;
      return Sample_Of (Clock.Now - Start, R);
   end Point_Dist;

   --  case: point_add
   function Point_Add (Size, Loops : Cardinal) return Sample is
      pragma Unreferenced (Size);
      A     : constant Point := Hidden_Point (1.0, 2.0);
      B     : constant Point := Hidden_Point (3.0, 4.0);
      P     : Point := (0.0, 0.0);
      Start : constant Integer_64 := Clock.Now;
      Time  : Integer_64;
   begin
      for I in 1 .. Loops loop
         P := Crosscall.Point_Add (A, B);
      end loop;
      Time := Clock.Now - Start;
      return Sample_Of (Time, Decimal (Integer_64 (P.X)) & "," & Decimal (Integer_64 (P.Y)));
   end Point_Add;

   --  case: mat4_scale
   function Counting_Up return Mat4 is
   begin
      return Filled : Mat4 do
         for I in Filled.M'Range loop
            Filled.M (I) := Hide (Long_Float (I));
         end loop;
      end return;
   end Counting_Up;

   function Mat4_Scale (Size, Loops : Cardinal) return Sample is
      pragma Unreferenced (Size);
      M      : constant Mat4 := Counting_Up;
      Factor : constant Long_Float := Hide (Long_Float'(2.0));
      Scaled : Mat4 := M;
      Sum    : Long_Float := 0.0;
      Start  : constant Integer_64 := Clock.Now;
      Time   : Integer_64;
   begin
      for I in 1 .. Loops loop
         Scaled := Crosscall.Mat4_Scale (M, Factor);
      end loop;
      Time := Clock.Now - Start;
      for Element of Scaled.M loop
         Sum := Sum + Element;
      end loop;
      return Sample_Of (Time, Sum);
   end Mat4_Scale;

   --  end of cases
end Structs;
