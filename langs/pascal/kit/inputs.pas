{ The inputs of native/cases.toml. Arrays are dynamic ones, counted from 0. }
unit Inputs;

{$mode objfpc}{$H+}

interface

type
  TDoubles = array of Double;
  TIntegers = array of Int32;
  TBytes = array of Byte;
  TTexts = array[0..3] of string;

{ Values that the compiler does not know: it inlines nothing that is not marked so. }
function Hidden(Value: Int32): Int32;
function Hidden(Value: Int64): Int64;
function Hidden(Value: Double): Double;
{ A string of its own, not a literal's. }
function Hidden(const Value: string): string;

{ Size bytes of UTF-8, by the rule at the top of native/cases.toml; its letters begin with that of index First
  in the alphabet. }
function Text(Size: Int64; First: Integer): string;
{ The four texts that a loop takes by turns. }
function Texts(Size: Int64): TTexts;

{ 0.0, 1.0, 2.0, ... }
function Counting(Size: Int64): TDoubles;
{ The remainders of the index, for the matrices of matmul_f64. }
function Remainders(Size, Divisor: Int64): TDoubles;
{ The multiples of the index, for add_batch. }
function Multiples(Size, Factor: Int64): TIntegers;
{ The input of sort_i32. }
function Shuffled(Size: Int64): TIntegers;
{ The input of sha256. }
function Data(Size: Int64): TBytes;

implementation

function Hidden(Value: Int32): Int32;
begin
  Result := Value;
end;

function Hidden(Value: Int64): Int64;
begin
  Result := Value;
end;

function Hidden(Value: Double): Double;
begin
  Result := Value;
end;

function Hidden(const Value: string): string;
begin
  Result := Value;
  UniqueString(Result);
end;

function Text(Size: Int64; First: Integer): string;
const
  Euro = #$E2#$82#$AC;
var
  At: Int64;
  Head: string;
begin
  Head := '';
  if Odd(Size) and (Size >= 3) then
    Head := Euro;
  Result := '';
  SetLength(Result, Size);
  for At := 1 to Size do
    if At <= Length(Head) then
      Result[At] := Head[At]
    else
      Result[At] := Chr(Ord('a') + (First + At - Length(Head) - 1) mod 26);
end;

function Texts(Size: Int64): TTexts;
var
  K: Integer;
begin
  Result := Default(TTexts);
  for K in [0..3] do
    Result[K] := Text(Size, K);
end;

function Counting(Size: Int64): TDoubles;
begin
  Result := Remainders(Size, Size + 1);
end;

function Remainders(Size, Divisor: Int64): TDoubles;
var
  I: Int64;
begin
  Result := nil;
  SetLength(Result, Size);
  for I := 0 to Size - 1 do
    Result[I] := I mod Divisor;
end;

function Multiples(Size, Factor: Int64): TIntegers;
var
  I: Int64;
begin
  Result := nil;
  SetLength(Result, Size);
  for I := 0 to Size - 1 do
    Result[I] := Int32(I * Factor);
end;

function Shuffled(Size: Int64): TIntegers;
var
  I: Int64;
begin
  Result := nil;
  SetLength(Result, Size);
  for I := 0 to Size - 1 do
    Result[I] := Int32(I * 7919 mod Size);
end;

function Data(Size: Int64): TBytes;
var
  I: Int64;
begin
  Result := nil;
  SetLength(Result, Size);
  for I := 0 to Size - 1 do
    Result[I] := I mod 251;
end;

end.
