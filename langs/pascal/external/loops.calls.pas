unit Loops.Calls;

{$mode objfpc}{$H+}

interface

uses
  Samples;

function Empty(Size, Loops: Int64): TSample;
function Noop(Size, Loops: Int64): TSample;
function AddI32(Size, Loops: Int64): TSample;
function IncI64(Size, Loops: Int64): TSample;
function Sum2I64(Size, Loops: Int64): TSample;
function Sum4I64(Size, Loops: Int64): TSample;
function Sum6I64(Size, Loops: Int64): TSample;
function Sum8I64(Size, Loops: Int64): TSample;
function Sum12I64(Size, Loops: Int64): TSample;
function Sum8F64(Size, Loops: Int64): TSample;

implementation

uses
  Clock, Crosscall, Inputs;

{ case: empty }
function Empty(Size, Loops: Int64): TSample;
var
  I, Start: Int64;
begin
  Start := NowNs;
  for I := 1 to Loops do;
  Result := Sample(NowNs - Start, '0');
end;

{ case: noop }
function Noop(Size, Loops: Int64): TSample;
var
  I, Start: Int64;
begin
  Start := NowNs;
  for I := 1 to Loops do
    xc_noop;
  Result := Sample(NowNs - Start, '0');
end;

{ case: add_i32 }
function AddI32(Size, Loops: Int64): TSample;
var
  A, B, R: Int32;
  I, Start: Int64;
begin
  A := Hidden(Int32(1000000));
  B := Hidden(Int32(2345678));
  R := 0;
  Start := NowNs;
  for I := 1 to Loops do
    R := xc_add_i32(A, B);
  Result := Sample(NowNs - Start, R);
end;

{ case: inc_i64 }
function IncI64(Size, Loops: Int64): TSample;
var
  I, X, Start: Int64;
begin
  X := Hidden(Int64(1) shl 53);
  Start := NowNs;
  for I := 1 to Loops do
    X := xc_inc_i64(X);
  Result := Sample(NowNs - Start, X);
end;

{ case: sum2_i64 }
function Sum2I64(Size, Loops: Int64): TSample;
var
  A, B, R: Int64;
  I, Start: Int64;
begin
  A := Hidden(Int64(1) shl 40);
  B := Hidden(Int64(1) shl 41);
  R := 0;
  Start := NowNs;
  for I := 1 to Loops do
    R := xc_sum2_i64(A, B);
  Result := Sample(NowNs - Start, R);
end;

{ case: sum4_i64 }
function Sum4I64(Size, Loops: Int64): TSample;
var
  A, B, C, D, R: Int64;
  I, Start: Int64;
begin
  A := Hidden(Int64(1) shl 40);
  B := Hidden(Int64(1) shl 41);
  C := Hidden(Int64(1) shl 42);
  D := Hidden(Int64(1) shl 43);
  R := 0;
  Start := NowNs;
  for I := 1 to Loops do
    R := xc_sum4_i64(A, B, C, D);
  Result := Sample(NowNs - Start, R);
end;

{ case: sum6_i64 }
function Sum6I64(Size, Loops: Int64): TSample;
var
  A, B, C, D, E, F, R: Int64;
  I, Start: Int64;
begin
  A := Hidden(Int64(1) shl 40);
  B := Hidden(Int64(1) shl 41);
  C := Hidden(Int64(1) shl 42);
  D := Hidden(Int64(1) shl 43);
  E := Hidden(Int64(1) shl 44);
  F := Hidden(Int64(1) shl 45);
  R := 0;
  Start := NowNs;
  for I := 1 to Loops do
    R := xc_sum6_i64(A, B, C, D, E, F);
  Result := Sample(NowNs - Start, R);
end;

{ case: sum8_i64 }
function Sum8I64(Size, Loops: Int64): TSample;
var
  A, B, C, D, E, F, G, H, R: Int64;
  I, Start: Int64;
begin
  A := Hidden(Int64(1) shl 40);
  B := Hidden(Int64(1) shl 41);
  C := Hidden(Int64(1) shl 42);
  D := Hidden(Int64(1) shl 43);
  E := Hidden(Int64(1) shl 44);
  F := Hidden(Int64(1) shl 45);
  G := Hidden(Int64(1) shl 46);
  H := Hidden(Int64(1) shl 47);
  R := 0;
  Start := NowNs;
  for I := 1 to Loops do
    R := xc_sum8_i64(A, B, C, D, E, F, G, H);
  Result := Sample(NowNs - Start, R);
end;

{ case: sum12_i64 }
function Sum12I64(Size, Loops: Int64): TSample;
var
  A, B, C, D, E, F, G, H, J, K, L, M, R: Int64;
  I, Start: Int64;
begin
  A := Hidden(Int64(1) shl 40);
  B := Hidden(Int64(1) shl 41);
  C := Hidden(Int64(1) shl 42);
  D := Hidden(Int64(1) shl 43);
  E := Hidden(Int64(1) shl 44);
  F := Hidden(Int64(1) shl 45);
  G := Hidden(Int64(1) shl 46);
  H := Hidden(Int64(1) shl 47);
  J := Hidden(Int64(1) shl 48);
  K := Hidden(Int64(1) shl 49);
  L := Hidden(Int64(1) shl 50);
  M := Hidden(Int64(1) shl 51);
  R := 0;
  Start := NowNs;
  for I := 1 to Loops do
    R := xc_sum12_i64(A, B, C, D, E, F, G, H, J, K, L, M);
  Result := Sample(NowNs - Start, R);
end;

{ case: sum8_f64 }
function Sum8F64(Size, Loops: Int64): TSample;
var
  A, B, C, D, E, F, G, H, R: Double;
  I, Start: Int64;
begin
  A := Hidden(Double(1.0));
  B := Hidden(Double(2.0));
  C := Hidden(Double(4.0));
  D := Hidden(Double(8.0));
  E := Hidden(Double(16.0));
  F := Hidden(Double(32.0));
  G := Hidden(Double(64.0));
  H := Hidden(Double(128.0));
  R := 0;
  Start := NowNs;
  for I := 1 to Loops do
    R := xc_sum8_f64(A, B, C, D, E, F, G, H);
  Result := Sample(NowNs - Start, R);
end;

{ end of cases }

end.
