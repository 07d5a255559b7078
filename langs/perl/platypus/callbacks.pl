use strict;
use warnings;

use Clock qw(now ns_since);
use Crosscall;
use Inputs;

# case: apply_i64
sub apply_i64 {
    my ( $size, $loops ) = @_;
    my $closure   = $Crosscall::ffi->closure( sub { $_[0] + 1 } );
    my $increment = $Crosscall::ffi->cast( map_i64 => 'opaque', $closure );
    my $value     = 1 << 53;
    my $r;
    my $start = now();
    for ( 1 .. $loops ) {
        $r = Crosscall::apply_i64( $increment, undef, $value, $size );
    }
    return ( ns_since($start), $r );
}

# case: sort_i32
sub sort_i32 {
    my ( $size, $loops ) = @_;
    my $closure = $Crosscall::ffi->closure( sub { $_[0] <=> $_[1] } );
    my $compare = $Crosscall::ffi->cast( compare_i32 => 'opaque', $closure );
    my @input   = Inputs::shuffled($size);
    my @output  = (0) x $size;
    my $start   = now();
    for ( 1 .. $loops ) {
        Crosscall::sort_i32( \@input, \@output, $size, $compare, undef )
          and fail();
    }
    return ( ns_since($start), join ',', @output[ 0, $size / 2, -1 ] );
}

# case: log_message
sub log_message {
    my ( $size, $loops ) = @_;
    my $keeper  = { number => 7 };
    my %keepers = ( 1 => $keeper );        # C carries a number, not a reference
    my $closure = $Crosscall::ffi->closure(
        sub {
            my ( $level, $message, $user ) = @_;
            my $found = $keepers{$user};
            utf8::decode($message);
            $found->{level}   = $level;
            $found->{message} = $message;
        }
    );
    my $sink  = $Crosscall::ffi->cast( log_sink => 'opaque', $closure );
    my $start = now();
    for ( 1 .. $loops ) {
        Crosscall::log_message( $sink, 1, 2 ) and fail();
    }
    return ( ns_since($start), join '|', @$keeper{qw(level message number)} );
}

# end of cases

1;
