unit Loops.Batch;

{$mode objfpc}{$H+}

interface

uses
  Samples;

function AddBatch(Size, Loops: Int64): TSample;

implementation

uses
  Clock, Crosscall, Failures, Inputs;

{ case: add_batch }
function AddBatch(Size, Loops: Int64): TSample;
var
  A, B, Sums: TIntegers;
  I, Start: Int64;
begin
  A := Multiples(Size, 1);
  B := Multiples(Size, 2);
  Sums := Multiples(Size, 0);
  Start := NowNs;
  for I := 1 to Loops do
    Check(xc_add_batch(PInt32(A), PInt32(B), PInt32(Sums), Length(A)));
  Result.ElapsedNs := NowNs - Start;
  if Size < 1 then
    Exit(Sample(Result.ElapsedNs, '0'));
  Result := Sample(Result.ElapsedNs, Sums[High(Sums)]);
end;

{ end of cases }

end.
