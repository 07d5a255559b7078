unit Loops.Structs;

{$mode objfpc}{$H+}

interface

uses
  Samples;

function PointDist(Size, Loops: Int64): TSample;
function PointAdd(Size, Loops: Int64): TSample;
function Mat4Scale(Size, Loops: Int64): TSample;

implementation

uses
  Clock, Crosscall, Inputs, SysUtils;

function HiddenPoint(X, Y: Double): TPoint;
begin
  Result.X := Hidden(X);
  Result.Y := Hidden(Y);
end;

{ case: point_dist }
function PointDist(Size, Loops: Int64): TSample;
var
  A, B: TPoint;
  R: Double;
  I, Start: Int64;
begin
  A := HiddenPoint(1, 2);
  B := HiddenPoint(4, 6);
  R := 0;
  Start := NowNs;
  for I := 1 to Loops do
    R := xc_point_dist(@A, @B);
  Result := Sample(NowNs - Start, R);
end;

{ case: point_add }
function PointAdd(Size, Loops: Int64): TSample;
var
  A, B, P: TPoint;
  X, Y: Double;
  I, Start: Int64;
begin
  A := HiddenPoint(1, 2);
  B := HiddenPoint(3, 4);
  X := 0;
  Y := 0;
  Start := NowNs;
  for I := 1 to Loops do
  begin
    P := xc_point_add(A, B);
    X := P.X;
    Y := P.Y;
  end;
  Result := Sample(NowNs - Start, Format('%.0f,%.0f', [X, Y]));
end;

{ case: mat4_scale }
function Mat4Scale(Size, Loops: Int64): TSample;
var
  M, Scaled: TMat4;
  Factor, Sum: Double;
  I, Start: Int64;
  K: Integer;
begin
  M := Default(TMat4);
  for K in [0..15] do
    M.M[K] := Hidden(Double(K));
  Factor := Hidden(Double(2.0));
  Scaled := M;
  Start := NowNs;
  for I := 1 to Loops do
    Scaled := xc_mat4_scale(M, Factor);
  Result.ElapsedNs := NowNs - Start;
  Sum := 0;
  for K in [0..15] do
    Sum := Sum + Scaled.M[K];
  Result := Sample(Result.ElapsedNs, Sum);
end;

{ end of cases }

end.
