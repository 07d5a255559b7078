unit Loops.Handles;

{$mode objfpc}{$H+}

interface

uses
  Samples;

function CounterAdd(Size, Loops: Int64): TSample;
function CounterCycle(Size, Loops: Int64): TSample;
function BufferAdopt(Size, Loops: Int64): TSample;

implementation

uses
  Clock, Counters, Crosscall, Failures, Inputs, SysUtils;

{ case: counter_add }
function CounterAdd(Size, Loops: Int64): TSample;
var
  Counter: TCounter;
  I, Amount, R, Start: Int64;
begin
  Amount := Hidden(Int64(3));
  R := 0;
  Counter := TCounter.Create(5);
  try
    Start := NowNs;
    for I := 1 to Loops do
      R := Counter.Add(Amount);
    Result := Sample(NowNs - Start, R);
  finally
    Counter.Free;
  end;
end;

{ case: counter_cycle }
function CounterCycle(Size, Loops: Int64): TSample;
var
  Counter: TCounter;
  I, Value, Amount, R, Start: Int64;
begin
  Value := Hidden(Int64(5));
  Amount := Hidden(Int64(3));
  R := 0;
  Start := NowNs;
  for I := 1 to Loops do
  begin
    Counter := TCounter.Create(Value);
    try
      R := Counter.Add(Amount);
    finally
      Counter.Free;
    end;
  end;
  Result := Sample(NowNs - Start, R);
end;

{ case: buffer_adopt }
function BufferAdopt(Size, Loops: Int64): TSample;
var
  Buffer: PByte;
  First, Last: Byte;
  I, Start: Int64;
begin
  First := 0;
  Last := 0;
  Start := NowNs;
  for I := 1 to Loops do
  begin
    Buffer := xc_buffer_new(Size);
    if Buffer = nil then
      RaiseFailure;
    First := Buffer[0];
    Last := Buffer[Size - 1];
    xc_buffer_free(Buffer);
  end;
  Result := Sample(NowNs - Start, Format('%d,%d', [First, Last]));
end;

{ end of cases }

end.
