unit Failures;

{$mode objfpc}{$H+}

interface

uses
  Crosscall, SysUtils;

type
  { A failure of the library, with its message. }
  ELibrary = class(Exception);

procedure RaiseFailure;
procedure Check(Status: TStatus); inline;

implementation

procedure RaiseFailure;
begin
  raise ELibrary.Create(xc_last_error());
end;

procedure Check(Status: TStatus);
begin
  if Status <> XC_OK then
    RaiseFailure;
end;

end.
