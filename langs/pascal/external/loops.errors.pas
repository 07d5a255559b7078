unit Loops.Errors;

{$mode objfpc}{$H+}

interface

uses
  Samples;

function ParseOk(Size, Loops: Int64): TSample;
function ParseFail(Size, Loops: Int64): TSample;

implementation

uses
  Clock, Crosscall, Failures, Inputs;

{ case: parse_ok }
function Parsed(const Text: string): Int64;
begin
  Check(xc_parse_i64(PChar(Text), Result));
end;

function ParseOk(Size, Loops: Int64): TSample;
var
  Text: string;
  I, R, Start: Int64;
begin
  Text := Hidden('123456789012');
  R := 0;
  Start := NowNs;
  for I := 1 to Loops do
    R := Parsed(Text);
  Result := Sample(NowNs - Start, R);
end;

{ case: parse_fail }
function ParseFail(Size, Loops: Int64): TSample;
var
  Text, Message: string;
  I, Start: Int64;
begin
  Text := Hidden('12x4567');
  Message := '';
  Start := NowNs;
  for I := 1 to Loops do
    try
      Parsed(Text);
    except
      on Error: ELibrary do
        Message := Error.Message;
    end;
  Result := Sample(NowNs - Start, Message);
end;

{ end of cases }

end.
