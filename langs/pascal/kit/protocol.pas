{ The stdio loop: requests in, one line of JSON each out. Protocol: langs/README.md. }
unit Protocol;

{$mode objfpc}{$H+}

interface

uses
  Samples;

{ Answers requests until `bye` or the end of stdin. Abi is that of the loaded library. }
procedure Serve(const Cases: array of TCaseEntry; Abi: UInt32);

implementation

uses
  SysUtils;

const
  AbiWrittenFor = 1;

type
  TWords = array[0..3] of string;

  { What is wrong with a request, in words. }
  ERequest = class(Exception);

function Quoted(const Text: string): string;
var
  C: Char;
begin
  Result := '"';
  for C in Text do
    if C in ['"', '\'] then
      Result := Result + '\' + C
    else if C < ' ' then
      Result := Result + '\u' + IntToHex(Ord(C), 4)
    else
      Result := Result + C;
  Result := Result + '"';
end;

{ A word of a request, fit to be shown: anything may come in, but only UTF-8 may go out. }
function Shown(const Word: string): string;
var
  I: Integer;
begin
  Result := Copy(Word, 1, 60);
  for I := 1 to Length(Result) do
    if not (Result[I] in ['a'..'z', 'A'..'Z', '0'..'9', '_', '-', '.']) then
      Result[I] := '?';
end;

{ 15 digits: what cases make of a size must fit 64 bits. }
function Number(const Word: string; Least: Int64): Int64;
var
  C: Char;
  Right: Boolean;
begin
  Right := (Word <> '') and (Length(Word) <= 15);
  for C in Word do
    Right := Right and (C in ['0'..'9']);
  if Right then
    Result := StrToInt64(Word)
  else
    Result := -1;
  if Result < Least then
    raise ERequest.Create('size and loops must be whole numbers, loops at least 1');
end;

{ The first words of a line; those that are missing are empty. }
function Split(const Line: string): TWords;
var
  Parts: array of string;
  Part: string;
  Found: Integer = 0;
begin
  Result := Default(TWords);
  Parts := Line.Split([' ', #9, #13], TStringSplitOptions.ExcludeEmpty);
  for Part in Parts do
    if Found <= High(Result) then
    begin
      Result[Found] := Part;
      Inc(Found);
    end;
end;

function Hello(const Cases: array of TCaseEntry; Abi: UInt32): string;
var
  Ids: string = '';
  One: TCaseEntry;
begin
  for One in Cases do
  begin
    if Ids <> '' then
      Ids := Ids + ',';
    Ids := Ids + Quoted(One.Id);
  end;
  Result := Format('{"protocol":1,"abi":%d,"runtime":%s,"cases":[%s]}',
    [Abi, Quoted('Free Pascal ' + {$I %FPCVERSION%}), Ids]);
end;

function Measured(const Cases: array of TCaseEntry; const Words: TWords): string;
var
  One: TCaseEntry;
  Size, Loops: Int64;
  Taken: TSample;
begin
  for One in Cases do
    if One.Id = Words[1] then
    begin
      Size := Number(Words[2], 0);
      Loops := Number(Words[3], 1);
      Taken := One.Run(Size, Loops);
      Result := '"value":' + Quoted(Taken.Value) + '}';
      if Words[0] = 'run' then
        Result := Format('"ns":%d,', [Taken.ElapsedNs]) + Result;
      Exit('{' + Result);
    end;
  raise ERequest.Create('unknown case ' + Shown(Words[1]));
end;

function Answer(const Cases: array of TCaseEntry; Abi: UInt32; const Words: TWords): string;
begin
  if Abi <> AbiWrittenFor then
    raise ERequest.CreateFmt('libcrosscall has ABI %d, this worker was written for %d', [Abi, AbiWrittenFor]);
  case Words[0] of
    'hello': Result := Hello(Cases, Abi);
    'check', 'run': Result := Measured(Cases, Words);
  else
    raise ERequest.Create('unknown request ' + Shown(Words[0]));
  end;
end;

procedure Serve(const Cases: array of TCaseEntry; Abi: UInt32);
var
  Line: string;
  Words: TWords;
begin
  while not EOF do
  begin
    ReadLn(Line);
    Words := Split(Line);
    if Words[0] = 'bye' then
      Exit;
    try
      WriteLn(Answer(Cases, Abi, Words));
    except
      on Error: Exception do
        if Words[0] = 'hello' then
          WriteLn('{"error":', Quoted(Error.Message), '}')
        else
          WriteLn('{"error":', Quoted(Shown(Words[1]) + ': ' + Error.Message), '}');
    end;
    Flush(Output);
  end;
end;

end.
