use strict;
use warnings;

use Clock qw(now ns_since);
use Crosscall;

# case: parse_ok
sub parse_ok {
    my ( $size, $loops ) = @_;
    my $text = '123456789012';
    my $number;
    my $start = now();
    for ( 1 .. $loops ) {
        ( undef, $number ) = Crosscall::parse_i64($text);
    }
    return ( ns_since($start), $number );
}

# case: parse_fail
sub parse_fail {
    my ( $size, $loops ) = @_;
    my $text = '12x4567';
    my $message;
    my $start = now();
    for ( 1 .. $loops ) {
        eval { Crosscall::parse_i64($text); 1 } or chomp( $message = $@ );
    }
    my $ns = ns_since($start);

    # SWIG puts the name of its code before the message, Perl the place behind.
    $message =~ s/^\w+Error (.*) at .* line \d+\.$/$1/s;
    return ( $ns, $message );
}

# end of cases

1;
