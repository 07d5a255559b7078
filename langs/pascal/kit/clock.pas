unit Clock;

{$mode objfpc}{$H+}

interface

{ Nanoseconds of a clock that only goes forward. }
function NowNs: Int64;

implementation

uses
  Linux, UnixType;

function NowNs: Int64;
var
  Time: TTimeSpec;
begin
  clock_gettime(CLOCK_MONOTONIC, @Time);
  Result := Int64(Time.tv_sec) * 1000000000 + Time.tv_nsec;
end;

end.
