package Crosscall;

# libcrosscall as functions of Perl, attached once:
# https://metacpan.org/pod/FFI::Platypus#attach

use strict;
use warnings;

use Exporter 'import';
use FFI::Platypus 2.00;

our @EXPORT = qw(fail take_text);

our $ffi = FFI::Platypus->new( api => 2, lib => $ENV{XC_LIBRARY} );
$ffi->mangler( sub { "xc_$_[0]" } );    # attached without C's prefix

package Crosscall::Point {
    use FFI::Platypus::Record;
    record_layout_1( double => 'x', double => 'y' );
}

package Crosscall::Mat4 {
    use FFI::Platypus::Record;
    record_layout_1( 'double[16]' => 'm' );
}

package Crosscall::Person {
    use FFI::Platypus::Record;
    record_layout_1( opaque => 'name', sint64 => 'id', sint32 => 'age' );
}

$ffi->type( 'record(Crosscall::Point)'         => 'point' );
$ffi->type( 'record(Crosscall::Mat4)'          => 'mat4' );
$ffi->type( 'record(Crosscall::Person)'        => 'person' );
$ffi->type( 'object(Crosscall::Counter)'       => 'counter' );
$ffi->type( '(sint64, opaque)->sint64'         => 'map_i64' );
$ffi->type( '(sint32, sint32, opaque)->sint32' => 'compare_i32' );
$ffi->type( '(sint32, string, opaque)->void'   => 'log_sink' );

# Raises what the last failed call left as its message.
sub fail {
    my $message = last_error();
    utf8::decode($message);
    die "$message\n";
}

# The string of a text of the library's, which is freed.
sub take_text {
    my ($address) = @_;
    fail() if !defined $address;
    my $text = string_at($address);
    str_free($address);
    utf8::decode($text);
    return $text;
}

$ffi->attach_cast( string_at => 'opaque', 'string' );

my @functions = (
    [ abi_version => []                                 => 'uint32' ],
    [ last_error  => []                                 => 'string' ],
    [ noop        => []                                 => 'void' ],
    [ add_i32     => [ ('sint32') x 2 ]                 => 'sint32' ],
    [ inc_i64     => ['sint64']                         => 'sint64' ],
    [ sum2_i64    => [ ('sint64') x 2 ]                 => 'sint64' ],
    [ sum4_i64    => [ ('sint64') x 4 ]                 => 'sint64' ],
    [ sum6_i64    => [ ('sint64') x 6 ]                 => 'sint64' ],
    [ sum8_i64    => [ ('sint64') x 8 ]                 => 'sint64' ],
    [ sum12_i64   => [ ('sint64') x 12 ]                => 'sint64' ],
    [ sum8_f64    => [ ('double') x 8 ]                 => 'double' ],
    [ str_len     => ['string']                         => 'sint64' ],
    [ str_upper   => ['string']                         => 'opaque' ],
    [ str_free    => ['opaque']                         => 'void' ],
    [ str_copy    => [ 'opaque', 'size_t', 'string' ]   => 'sint64' ],
    [ person_json => ['person*']                        => 'opaque' ],
    [ sum_f64     => [ 'double[]', 'size_t' ]           => 'double' ],
    [ scale_f64   => [ 'double[]', 'size_t', 'double' ] => 'sint32' ],
    [ point_dist  => [ 'point*', 'point*' ]             => 'double' ],
    [ point_add   => [ 'point', 'point' ]               => 'point' ],
    [ mat4_scale  => [ 'mat4', 'double' ]               => 'mat4' ],
    [
        apply_i64 => [ 'map_i64', 'opaque', 'sint64', 'size_t' ] => 'sint64'
    ],
    [
        sort_i32 =>
          [ 'sint32[]', 'sint32[]', 'size_t', 'compare_i32', 'opaque' ] =>
          'sint32'
    ],
    [ log_message => [ 'log_sink', 'opaque', 'sint32' ] => 'sint32' ],
    [ buffer_new  => ['size_t']                         => 'opaque' ],
    [ buffer_free => ['opaque']                         => 'void' ],
    [ parse_i64   => [ 'string', 'sint64*' ]            => 'sint32' ],
    [ work        => ['sint64']                         => 'sint64' ],
    [ sha256      => [ 'string', 'size_t', 'opaque' ]   => 'sint32' ],
    [ matmul_f64  => [ ('double[]') x 3, 'size_t' ]     => 'sint32' ],
    [ add_batch   => [ ('sint32[]') x 3, 'size_t' ]     => 'sint32' ],
);
$ffi->attach(@$_) for @functions;

# A handle is an object of its own class; Perl destroys it with its last
# reference. https://metacpan.org/pod/FFI::Platypus::Type#Objects
package Crosscall::Counter {
    $ffi->attach( [ counter_new => '_new' ] => ['sint64'] => 'opaque' );
    $ffi->attach(
        [ counter_add => 'add' ] => [ 'counter', 'sint64' ] => 'sint64' );
    $ffi->attach( [ counter_free => 'DESTROY' ] => ['counter'] => 'void' );

    sub new {
        my ( $class, $value ) = @_;
        my $address = _new($value);
        Crosscall::fail() if !defined $address;
        return bless \$address, $class;
    }
}

1;
