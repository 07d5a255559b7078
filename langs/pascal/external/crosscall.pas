{ crosscall.h, declared by hand. }
unit Crosscall;

{$mode objfpc}{$H+}
{$packrecords c}

interface

uses
  ctypes;

const
  CrosscallLibrary = 'crosscall';

type
  TStatus = cint32;

const
  XC_OK: TStatus = 0;

function xc_abi_version: cuint32; cdecl; external CrosscallLibrary;
function xc_last_error: PChar; cdecl; external CrosscallLibrary;

procedure xc_noop; cdecl; external CrosscallLibrary;
function xc_add_i32(A, B: cint32): cint32; cdecl; external CrosscallLibrary;
function xc_inc_i64(Value: cint64): cint64; cdecl; external CrosscallLibrary;
function xc_sum2_i64(A, B: cint64): cint64; cdecl; external CrosscallLibrary;
function xc_sum4_i64(A, B, C, D: cint64): cint64; cdecl; external CrosscallLibrary;
function xc_sum6_i64(A, B, C, D, E, F: cint64): cint64; cdecl; external CrosscallLibrary;
function xc_sum8_i64(A, B, C, D, E, F, G, H: cint64): cint64; cdecl; external CrosscallLibrary;
function xc_sum12_i64(A, B, C, D, E, F, G, H, I, J, K, L: cint64): cint64; cdecl; external CrosscallLibrary;
function xc_sum8_f64(A, B, C, D, E, F, G, H: cdouble): cdouble; cdecl; external CrosscallLibrary;

function xc_str_len(Text: PChar): cint64; cdecl; external CrosscallLibrary;
function xc_str_upper(Text: PChar): PChar; cdecl; external CrosscallLibrary;
procedure xc_str_free(Text: PChar); cdecl; external CrosscallLibrary;
function xc_str_copy(Buffer: PChar; Capacity: csize_t; Text: PChar): cint64; cdecl; external CrosscallLibrary;

type
  PPerson = ^TPerson;

  TPerson = record
    Name: PChar;
    Id: cint64;
    Age: cint32;
  end;

function xc_person_json(Person: PPerson): PChar; cdecl; external CrosscallLibrary;

function xc_sum_f64(Values: pcdouble; Count: csize_t): cdouble; cdecl; external CrosscallLibrary;
function xc_scale_f64(Values: pcdouble; Count: csize_t; Factor: cdouble): TStatus; cdecl;
  external CrosscallLibrary;

type
  PPoint = ^TPoint;

  TPoint = record
    X, Y: cdouble;
  end;

  TMat4 = record
    M: array[0..15] of cdouble;
  end;

function xc_point_dist(A, B: PPoint): cdouble; cdecl; external CrosscallLibrary;
function xc_point_add(A, B: TPoint): TPoint; cdecl; external CrosscallLibrary;
function xc_mat4_scale(Matrix: TMat4; Factor: cdouble): TMat4; cdecl; external CrosscallLibrary;

type
  TMapI64 = function(Value: cint64; User: Pointer): cint64; cdecl;
  TCompareI32 = function(A, B: cint32; User: Pointer): cint32; cdecl;
  TLogSink = procedure(Level: cint32; Message: PChar; User: Pointer); cdecl;

function xc_apply_i64(Fn: TMapI64; User: Pointer; Value: cint64; Count: csize_t): cint64; cdecl;
  external CrosscallLibrary;
function xc_sort_i32(Input, Output: pcint32; Count: csize_t; Compare: TCompareI32; User: Pointer): TStatus; cdecl;
  external CrosscallLibrary;
function xc_log_message(Sink: TLogSink; User: Pointer; Level: cint32): TStatus; cdecl; external CrosscallLibrary;

type
  { What the library alone looks into. }
  PCounter = type Pointer;

function xc_counter_new(Value: cint64): PCounter; cdecl; external CrosscallLibrary;
function xc_counter_add(Counter: PCounter; Amount: cint64): cint64; cdecl; external CrosscallLibrary;
procedure xc_counter_free(Counter: PCounter); cdecl; external CrosscallLibrary;
function xc_buffer_new(Size: csize_t): pcuint8; cdecl; external CrosscallLibrary;
procedure xc_buffer_free(Buffer: pcuint8); cdecl; external CrosscallLibrary;

function xc_parse_i64(Text: PChar; out Value: cint64): TStatus; cdecl; external CrosscallLibrary;

function xc_work(Steps: cint64): cint64; cdecl; external CrosscallLibrary;
function xc_sha256(Data: pcuint8; Size: csize_t; Digest: pcuint8): TStatus; cdecl; external CrosscallLibrary;
function xc_matmul_f64(A, B, Product: pcdouble; N: csize_t): TStatus; cdecl; external CrosscallLibrary;

function xc_add_batch(A, B, Sums: pcint32; Count: csize_t): TStatus; cdecl; external CrosscallLibrary;

implementation

end.
