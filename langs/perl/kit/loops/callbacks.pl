use strict;
use warnings;

use Clock qw(now ns_since);
use Crosscall;
use Inputs;

# case: apply_i64
sub apply_i64 {
    my ( $size, $loops ) = @_;
    my $increment = sub { $_[0] + 1 };
    my $value     = 1 << 53;
    my $r;
    my $start = now();
    for ( 1 .. $loops ) {
        $r = Crosscall::apply_i64( $increment, $value, $size );
    }
    return ( ns_since($start), $r );
}

# case: sort_i32
sub sort_i32 {
    my ( $size, $loops ) = @_;
    my $compare = sub { $_[0] <=> $_[1] };
    my @input   = Inputs::shuffled($size);
    my @output  = (0) x $size;
    my $start   = now();
    for ( 1 .. $loops ) {
        Crosscall::sort_i32( \@input, \@output, $compare );
    }
    return ( ns_since($start), join ',', @output[ 0, $size / 2, -1 ] );
}

# case: log_message
sub log_message {
    my ( $size, $loops ) = @_;
    my $keeper = { number => 7 };
    my $sink   = sub {
        my ( $level, $message, $user ) = @_;
        $user->{level}   = $level;
        $user->{message} = $message;
    };
    my $start = now();
    for ( 1 .. $loops ) {
        Crosscall::log_message( $sink, $keeper, 2 );
    }
    return ( ns_since($start), join '|', @$keeper{qw(level message number)} );
}

# end of cases

1;
