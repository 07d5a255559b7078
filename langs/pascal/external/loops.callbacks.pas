unit Loops.Callbacks;

{$mode objfpc}{$H+}

interface

uses
  Samples;

function ApplyI64(Size, Loops: Int64): TSample;
function SortI32(Size, Loops: Int64): TSample;
function LogMessage(Size, Loops: Int64): TSample;

implementation

uses
  Clock, Crosscall, Failures, Inputs, SysUtils;

{ case: apply_i64 }
function Increment(Value: Int64; User: Pointer): Int64; cdecl;
begin
  Result := Value + 1;
end;

function ApplyI64(Size, Loops: Int64): TSample;
var
  I, R, Value, Start: Int64;
begin
  Value := Hidden(Int64(1) shl 53);
  R := 0;
  Start := NowNs;
  for I := 1 to Loops do
    R := xc_apply_i64(@Increment, nil, Value, Size);
  Result := Sample(NowNs - Start, R);
end;

{ case: sort_i32 }
function Compare(A, B: Int32; User: Pointer): Int32; cdecl;
begin
  Result := Ord(A > B) - Ord(A < B);
end;

function SortI32(Size, Loops: Int64): TSample;
var
  Input, Output: TIntegers;
  I, Start: Int64;
begin
  if Size < 1 then
    raise EArgumentException.Create('nothing to sort');
  Input := Shuffled(Size);
  Output := Multiples(Size, 0);
  Start := NowNs;
  for I := 1 to Loops do
    Check(xc_sort_i32(PInt32(Input), PInt32(Output), Length(Input), @Compare, nil));
  Result.ElapsedNs := NowNs - Start;
  Result.Value := Format('%d,%d,%d', [Output[0], Output[Size div 2], Output[Size - 1]]);
end;

{ case: log_message }
type
  TKeeper = class
    Number, Level: Integer;
    Message: string;
  end;

procedure Keep(Level: Int32; Message: PChar; User: Pointer); cdecl;
var
  Keeper: TKeeper;
begin
  Keeper := TKeeper(User);
  Keeper.Level := Level;
  Keeper.Message := Message;
end;

function LogMessage(Size, Loops: Int64): TSample;
var
  Keeper: TKeeper;
  Level: Int32;
  I, Start: Int64;
begin
  Level := Hidden(Int32(2));
  Keeper := TKeeper.Create;
  try
    Keeper.Number := 7;
    Start := NowNs;
    for I := 1 to Loops do
      Check(xc_log_message(@Keep, Keeper, Level));
    Result.ElapsedNs := NowNs - Start;
    Result.Value := Format('%d|%s|%d', [Keeper.Level, Keeper.Message, Keeper.Number]);
  finally
    Keeper.Free;
  end;
end;

{ end of cases }

end.
