unit Loops.Work;

{$mode objfpc}{$H+}

interface

uses
  Samples;

function Work(Size, Loops: Int64): TSample;
function Sha256(Size, Loops: Int64): TSample;
function MatmulF64(Size, Loops: Int64): TSample;

implementation

uses
  Clock, Crosscall, Failures, Inputs, SysUtils;

{ case: work }
function Work(Size, Loops: Int64): TSample;
var
  I, R, Start: Int64;
begin
  R := 0;
  Start := NowNs;
  for I := 1 to Loops do
    R := xc_work(Size);
  Result := Sample(NowNs - Start, R);
end;

{ case: sha256 }
function Sha256(Size, Loops: Int64): TSample;
var
  Data, Digest: TBytes;
  I, Start: Int64;
  Element: Byte;
begin
  Data := Inputs.Data(Size);
  Digest := nil;
  SetLength(Digest, 32);
  Start := NowNs;
  for I := 1 to Loops do
    Check(xc_sha256(PByte(Data), Length(Data), PByte(Digest)));
  Result.ElapsedNs := NowNs - Start;
  Result.Value := '';
  for Element in Digest do
    Result.Value := Result.Value + LowerCase(IntToHex(Element, 2));
end;

{ case: matmul_f64 }
function MatmulF64(Size, Loops: Int64): TSample;
var
  A, B, Product: TDoubles;
  Element, Sum: Double;
  I, Start: Int64;
begin
  A := Remainders(Size * Size, 7);
  B := Remainders(Size * Size, 5);
  Product := Remainders(Size * Size, 1);
  Start := NowNs;
  for I := 1 to Loops do
    Check(xc_matmul_f64(PDouble(A), PDouble(B), PDouble(Product), Size));
  Result.ElapsedNs := NowNs - Start;
  Sum := 0;
  for Element in Product do
    Sum := Sum + Element;
  Result := Sample(Result.ElapsedNs, Sum);
end;

{ end of cases }

end.
