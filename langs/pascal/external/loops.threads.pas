unit Loops.Threads;

{$mode objfpc}{$H+}

interface

uses
  Samples;

function ParallelWork(Size, Loops: Int64): TSample;

implementation

uses
  Classes, Clock, Crosscall, Inputs, SysUtils;

{ case: parallel_work }
const
  Forever = High(Cardinal);

type
  TTeam = class
    Loops, Value: Int64;
    Missing: LongInt; { how many have not come yet }
    Ready, Go: PEventState; { set when all have come, and when they may work }
    Called_Off: Boolean;
    constructor Create(Size, TheirLoops: Int64);
    destructor Destroy; override;
  end;

  TRunner = class(TThread)
    Team: TTeam;
    constructor Create(ItsTeam: TTeam);
    procedure Execute; override;
  end;

constructor TTeam.Create(Size, TheirLoops: Int64);
begin
  Loops := TheirLoops;
  Missing := Size;
  Ready := BasicEventCreate(nil, True, Size = 0, '');
  Go := BasicEventCreate(nil, True, False, '');
end;

destructor TTeam.Destroy;
begin
  BasicEventDestroy(Ready);
  BasicEventDestroy(Go);
  inherited Destroy;
end;

constructor TRunner.Create(ItsTeam: TTeam);
begin
  Team := ItsTeam;
  inherited Create(False);
end;

procedure TRunner.Execute;
var
  I, Loops, Steps, R: Int64;
begin
  Loops := Team.Loops;
  Steps := Hidden(Int64(10000));
  R := 0;
  if InterlockedDecrement(Team.Missing) = 0 then
    BasicEventSetEvent(Team.Ready);
  BasicEventWaitFor(Forever, Team.Go);
  if Team.Called_Off then
    Exit;
  for I := 1 to Loops do
    R := xc_work(Steps);
  InterlockedExchange64(Team.Value, R); { the same from each }
end;

function ParallelWork(Size, Loops: Int64): TSample;
var
  Team: TTeam;
  Runners: array of TRunner;
  I, Start: Int64;
begin
  Runners := nil;
  SetLength(Runners, Size);
  Team := TTeam.Create(Size, Loops);
  try
    try
      for I := 0 to Size - 1 do
        Runners[I] := TRunner.Create(Team);
      BasicEventWaitFor(Forever, Team.Ready);
    except
      Team.Called_Off := True; { a thread that could not be started: let the others go }
      raise;
    end;
    Start := NowNs;
  finally
    BasicEventSetEvent(Team.Go);
    for I := 0 to Size - 1 do
      if Runners[I] <> nil then
        Runners[I].WaitFor;
    Result.ElapsedNs := NowNs - Start;
    for I := 0 to Size - 1 do
      Runners[I].Free;
    Result := Sample(Result.ElapsedNs, Team.Value);
    Team.Free;
  end;
end;

{ end of cases }

end.
