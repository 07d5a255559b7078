unit Loops.Arrays;

{$mode objfpc}{$H+}

interface

uses
  Samples;

function SumF64(Size, Loops: Int64): TSample;
function ScaleF64(Size, Loops: Int64): TSample;

implementation

uses
  Clock, Crosscall, Failures, Inputs;

{ case: sum_f64 }
function SumF64(Size, Loops: Int64): TSample;
var
  Values: TDoubles;
  R: Double;
  I, Start: Int64;
begin
  Values := Counting(Size);
  R := 0;
  Start := NowNs;
  for I := 1 to Loops do
    R := xc_sum_f64(PDouble(Values), Length(Values));
  Result := Sample(NowNs - Start, R);
end;

{ case: scale_f64 }
function ScaleF64(Size, Loops: Int64): TSample;
var
  Values: TDoubles;
  Factor: Double;
  I, Start: Int64;
begin
  Values := Counting(Size);
  Factor := Hidden(Double(-1.0));
  Start := NowNs;
  for I := 1 to Loops do
    Check(xc_scale_f64(PDouble(Values), Length(Values), Factor));
  Result := Sample(NowNs - Start, Values[High(Values)]);
end;

{ end of cases }

end.
