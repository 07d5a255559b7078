unit Loops.Strings;

{$mode objfpc}{$H+}

interface

uses
  Samples;

function StrLen(Size, Loops: Int64): TSample;
function StrUpper(Size, Loops: Int64): TSample;
function StrCopy(Size, Loops: Int64): TSample;
function PersonJson(Size, Loops: Int64): TSample;

implementation

uses
  Clock, Crosscall, Failures, Inputs;

{ case: str_len }
function StrLen(Size, Loops: Int64): TSample;
var
  Text: string;
  I, R, Start: Int64;
begin
  Text := Inputs.Text(Size, 0);
  R := 0;
  Start := NowNs;
  for I := 1 to Loops do
    R := xc_str_len(PChar(Text));
  Result := Sample(NowNs - Start, R);
end;

{ case: str_upper }
{ The Pascal string of a text of the library's, which is freed. }
function Taken(Text: PChar): string;
begin
  if Text = nil then
    RaiseFailure;
  Result := Text;
  xc_str_free(Text);
end;

function StrUpper(Size, Loops: Int64): TSample;
var
  Texts: TTexts;
  Upper: string;
  I, Start: Int64;
begin
  Texts := Inputs.Texts(Size);
  Upper := '';
  Start := NowNs;
  for I := 0 to Loops - 1 do
    Upper := Taken(xc_str_upper(PChar(Texts[I and 3])));
  Result := Sample(NowNs - Start, Upper);
end;

{ case: str_copy }
function StrCopy(Size, Loops: Int64): TSample;
var
  Texts: TTexts;
  Buffer: array of Char;
  Copy: string;
  I, Length, Start: Int64;
begin
  Texts := Inputs.Texts(Size);
  Buffer := nil;
  SetLength(Buffer, Size + 1);
  Copy := '';
  Start := NowNs;
  for I := 0 to Loops - 1 do
  begin
    Length := xc_str_copy(PChar(Buffer), Size + 1, PChar(Texts[I and 3]));
    if Length < 0 then
      RaiseFailure;
    SetString(Copy, PChar(Buffer), Length);
  end;
  Result := Sample(NowNs - Start, Copy);
end;

{ case: person_json }
function PersonJson(Size, Loops: Int64): TSample;
var
  Name, Json: string;
  Person: TPerson;
  Age: Int32;
  I, Id, Start: Int64;
begin
  Name := Hidden('Zo'#$C3#$AB);
  Id := Hidden(Int64(9007199254740993));
  Age := Hidden(Int32(41));
  Json := '';
  Start := NowNs;
  for I := 1 to Loops do
  begin
    Person.Name := PChar(Name);
    Person.Id := Id;
    Person.Age := Age;
    Json := Taken(xc_person_json(@Person));
  end;
  Result := Sample(NowNs - Start, Json);
end;

{ end of cases }

end.
