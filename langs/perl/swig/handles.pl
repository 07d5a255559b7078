use strict;
use warnings;

use Clock qw(now ns_since);
use Crosscall;

# case: counter_add
sub counter_add {
    my ( $size, $loops ) = @_;
    my $counter = Crosscall::Counter->new(5);
    my $r;
    my $start = now();
    for ( 1 .. $loops ) {
        $r = $counter->add(3);
    }
    return ( ns_since($start), $r );
}

# case: counter_cycle
sub counter_cycle {
    my ( $size, $loops ) = @_;
    my $r;
    my $start = now();
    for ( 1 .. $loops ) {
        my $counter = Crosscall::Counter->new(5);
        $r = $counter->add(3);
    }
    return ( ns_since($start), $r );
}

# case: buffer_adopt
sub buffer_adopt {
    my ( $size, $loops ) = @_;
    my ( $first, $last );
    my $start = now();
    for ( 1 .. $loops ) {
        my $buffer = Crosscall::buffer_new($size);
        $first = Crosscall::byteArray_getitem( $buffer, 0 );
        $last  = Crosscall::byteArray_getitem( $buffer, $size - 1 );
        Crosscall::buffer_free($buffer);
    }
    return ( ns_since($start), "$first,$last" );
}

# end of cases

1;
