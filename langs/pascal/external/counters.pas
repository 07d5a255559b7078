unit Counters;

{$mode objfpc}{$H+}

interface

uses
  Crosscall;

type
  TCounter = class
  private
    FHandle: PCounter;
  public
    constructor Create(Value: Int64);
    destructor Destroy; override;
    { The new value. }
    function Add(Amount: Int64): Int64;
  end;

implementation

uses
  Failures;

constructor TCounter.Create(Value: Int64);
begin
  FHandle := xc_counter_new(Value);
  if FHandle = nil then
    RaiseFailure;
end;

destructor TCounter.Destroy;
begin
  xc_counter_free(FHandle);
  inherited Destroy;
end;

function TCounter.Add(Amount: Int64): Int64;
begin
  Result := xc_counter_add(FHandle, Amount);
end;

end.
