{ What a case is given, and what it gives back. }
unit Samples;

{$mode objfpc}{$H+}

interface

type
  TSample = record
    ElapsedNs: Int64;
    Value: string;
  end;

  TCaseRun = function(Size, Loops: Int64): TSample;

  TCaseEntry = record
    Id: string;
    Run: TCaseRun;
  end;

function Sample(ElapsedNs: Int64; const Value: string): TSample;
function Sample(ElapsedNs, Value: Int64): TSample;
{ A whole number, printed as an integer. }
function Sample(ElapsedNs: Int64; Value: Double): TSample;

implementation

uses
  SysUtils;

function Sample(ElapsedNs: Int64; const Value: string): TSample;
begin
  Result.ElapsedNs := ElapsedNs;
  Result.Value := Value;
end;

function Sample(ElapsedNs, Value: Int64): TSample;
begin
  Result := Sample(ElapsedNs, IntToStr(Value));
end;

function Sample(ElapsedNs: Int64; Value: Double): TSample;
begin
  Result := Sample(ElapsedNs, Round(Value));
end;

end.
