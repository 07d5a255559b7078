# Calls of the functions for packed arrays with what they do not expect:
# exceptions of Perl, and nothing worse.

use strict;
use warnings;

use Crosscall;

my @failures;

sub fails {
    my ( $pattern, $code ) = @_;
    my $result = eval { $code->() };
    return if $@ && $@ =~ $pattern;
    my $line = ( caller 0 )[2];
    push @failures, "line $line: " . ( $@ ? "raised $@" : "gave $result" );
    return;
}

sub equals {
    my ( $expected, $result ) = @_;
    return if $expected eq $result;
    my $line = ( caller 0 )[2];
    push @failures, "line $line: gave $result, not $expected";
    return;
}

for my $wrong ( undef, 1, [], {} ) {
    fails( qr/made by pack/, sub { Crosscall::Packed::sum_f64($wrong) } );
    fails( qr/made by pack/,
        sub { Crosscall::Packed::scale_f64( $wrong, 2 ) } );
}
equals( 0, Crosscall::Packed::sum_f64('') );
fails( qr/of 8 bytes/,     sub { Crosscall::Packed::sum_f64('x') } );
fails( qr/Wide character/, sub { Crosscall::Packed::sum_f64("\x{263a}") } );
fails( qr/no array|read-only|Modification/,
    sub { Crosscall::Packed::scale_f64( 'constant', 2 ) } );
my $chopped = 'x' . pack 'd*', 1, 2;
substr $chopped, 0, 1, '';    # the bytes now begin at an odd address
eval { Crosscall::Packed::sum_f64($chopped) };
my $pair = pack 'l*', 1, 2;
fails( qr/elements/,
    sub { Crosscall::Packed::add_batch( $pair, $pair, my $none = '' ) } );
fails( qr/1 elements, not 2/,
    sub { Crosscall::Packed::add_batch( 'four', $pair, my $sums = $pair ) } );

for my $n ( 1, 3, 65536, 18446744073709551615 ) {
    my $square = pack 'd*', (1) x 4;
    fails(
        qr/elements|rows/,
        sub {
            Crosscall::Packed::matmul_f64( $square, $square, my $p = $square,
                $n );
        }
    );
}
my $changed = pack 'l*', reverse 1 .. 50;
Crosscall::Packed::sort_i32(
    $changed,
    my $sorted = $changed,
    sub { $changed = 'x' x 9; $_[0] <=> $_[1] }
);
equals( '1,2', join ',', unpack 'l2', $sorted );
my $shrunk = $sorted;
fails(
    qr/no array|elements/,
    sub {
        Crosscall::Packed::sort_i32( $sorted, $shrunk,
            sub { $shrunk = ''; $_[0] <=> $_[1] } );
    }
);

print map { "$_\n" } @failures;
exit( @failures ? 1 : 0 );
