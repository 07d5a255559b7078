# Calls of the module with what it does not expect: exceptions of Perl, and
# nothing worse.

use strict;
use warnings;
no warnings qw(uninitialized numeric);

use utf8;
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

package Converted {
    use overload
      '0+'     => sub { my ($self) = @_; $self->{before}->(); $self->{value} },
      fallback => 1;

    sub new {
        my ( $class, $value, $before ) = @_;
        return bless { value => $value, before => $before }, $class;
    }
}

fails( qr/Usage/, sub { Crosscall::add_i32(1) } );
fails( qr/Usage/, sub { Crosscall::add_i32( 1, 2, 3 ) } );
fails( qr/Usage/, sub { Crosscall::str_len() } );
equals( 0, Crosscall::add_i32( undef, 'x' ) );    # as Perl has it
equals( -9223372036854775808, Crosscall::inc_i64(9223372036854775807) );

equals( 0,               Crosscall::str_len(undef) );
equals( 1,               Crosscall::str_len("a\0b") );    # as in C
equals( 2,               Crosscall::str_len("é") );
equals( 'É' =~ tr/É/É/r, Crosscall::str_upper("É") );
{
    no warnings 'surrogate';
    equals( 3, Crosscall::str_len("\x{D800}") );
}
fails( qr/no digits/,    sub { Crosscall::parse_i64('') } );
fails( qr/out of range/, sub { Crosscall::parse_i64( '9' x 100 ) } );
fails( qr/str_copy/,
    sub { my $buffer = 'abc'; Crosscall::str_copy( $buffer, 'abc' ) } );
fails( qr/str_copy/,
    sub { my $buffer = ''; Crosscall::str_copy( $buffer, 'abc' ) } );
fails( qr/str_copy/,
    sub { my $same = 'x' x 40; Crosscall::str_copy( $same, $same ) } );
fails( qr/str_copy/,
    sub { my $same = 'é' x 40; Crosscall::str_copy( $same, $same ) } );
fails(
    qr/Wide character/,
    sub { my $buffer = "\x{263a}" x 9; Crosscall::str_copy( $buffer, 'abc' ) }
);
fails( qr/read-only|Modification/,
    sub { Crosscall::str_copy( 'constant', 'abc' ) } );
fails( qr/Wide character/,
    sub { Crosscall::sha256( "\x{263a}", my $digest = "\0" x 32 ) } );

for my $size ( 0, 31, 33 ) {
    fails( qr/32 bytes/,
        sub { Crosscall::sha256( '', my $digest = 'x' x $size ) } );
}
fails( qr/read-only|Modification/, sub { Crosscall::sha256( '', 'x' ) } );

for my $wrong ( undef, 1, 'x', {}, sub { } ) {
    fails( qr/not an ARRAY/i, sub { Crosscall::sum_f64($wrong) } );
    fails( qr/not an ARRAY/i, sub { Crosscall::add_batch( [1], $wrong, [] ) } );
    fails( qr/a point is/,  sub { Crosscall::point_dist( $wrong, [ 1, 2 ] ) } );
    fails( qr/a matrix is/, sub { Crosscall::mat4_scale( $wrong, 2 ) } );
    fails( qr/not a Crosscall::Counter/,
        sub { Crosscall::Counter::add( $wrong, 1 ) } );
}
equals( 0, Crosscall::sum_f64( [] ) );
fails( qr/2 elements, not 1/,
    sub { Crosscall::add_batch( [1], [ 1, 2 ], [] ) } );
for my $n ( 1, 3, 65536, 4294967296, 18446744073709551615 ) {
    fails( qr/elements|rows/,
        sub { Crosscall::matmul_f64( [ (1) x 4 ], [ (1) x 4 ], [], $n ) } );
}
fails( qr/a point is/, sub { Crosscall::point_add( [1], [ 1, 2 ] ) } );
my @shrinking = (1) x 5000;
$shrinking[1] =
  Converted->new( 1, sub { $#shrinking = 0; my @other = (2) x 5000; } );
fails( qr/1 elements, not 5000/, sub { Crosscall::sum_f64( \@shrinking ) } );
my @warned = (1) x 5000;
$warned[1] = 'no number';
{
    use warnings;
    local $SIG{__WARN__} = sub { undef @warned };
    fails( qr/0 elements, not 5000/,
        sub { Crosscall::add_batch( \@warned, [ (1) x 5000 ], [] ) } );
}
my $point = [ 1, 2 ];
$point->[0] = Converted->new( 1, sub { undef @$point } );
fails( qr/0 elements, not 2/,
    sub { Crosscall::point_add( $point, [ 1, 2 ] ) } );
my @cut = (1) x 5000;
$cut[1] = Converted->new( 1, sub { @cut = (); undef @cut } );
fails( qr/0 elements, not 5000/,
    sub { Crosscall::add_batch( \@cut, [ (1) x 5000 ], [] ) } );

fails(
    qr/from the callback/,
    sub {
        Crosscall::apply_i64( sub { die "from the callback\n" }, 1, 3 );
    }
);
fails( qr/CODE|subroutine/, sub { Crosscall::apply_i64( undef, 1, 3 ) } );
fails( qr/CODE|subroutine/,
    sub { Crosscall::sort_i32( [ 2, 1 ], [], 'no_such_function' ) } );
fails(
    qr/from the callback/,
    sub {
        Crosscall::sort_i32( [ 2, 1 ], [], sub { die "from the callback\n" } );
    }
);
my @changing = reverse 1 .. 50;
Crosscall::sort_i32( \@changing, \@changing,
    sub { @changing = (); $_[0] <=> $_[1] } );
fails(
    qr/no level 99/,
    sub {
        Crosscall::log_message( sub { }, {}, 99 );
    }
);
fails(
    qr/from the callback/,
    sub {
        Crosscall::log_message( sub { die "from the callback\n" }, {}, 2 );
    }
);

my $counter = Crosscall::Counter->new(5);
equals( 8, $counter->add(3) );
$counter->DESTROY;
fails( qr/closed/, sub { $counter->add(3) } );
undef $counter;
fails( qr/not a Crosscall::Counter/,
    sub { Crosscall::Counter::add( bless( [], 'Other' ), 1 ) } );
for my $size ( 0, 2**62 ) {
    fails( qr//, sub { Crosscall::buffer($size) } );
}
my $buffer = Crosscall::buffer(4);
fails( qr/read-only|Modification/, sub { substr( $$buffer, 0, 1, 'y' ) } );
fails( qr/read-only|Modification/, sub { $$buffer .= 'x' x 100 } );
undef $buffer;

print map { "$_\n" } @failures;
exit( @failures ? 1 : 0 );
