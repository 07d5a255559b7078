use strict;
use warnings;

use Clock qw(now ns_since);
use Crosscall;
use Inputs;

# Classes that override a method of a C++ class.
{

    package Increment;
    our @ISA = ('Crosscall::Map');

    sub call {
        my ( $self, $value ) = @_;
        return $value + 1;
    }
}
{

    package Order;
    our @ISA = ('Crosscall::Compare');

    sub call {
        my ( $self, $first, $second ) = @_;
        return $first <=> $second;
    }
}
{

    package KeeperSink;
    our @ISA = ('Crosscall::Sink');

    # A proxy's fields are those of the C++ object, so the keeper lies beside.
    my $kept;

    sub new {
        my ( $class, $keeper ) = @_;
        $kept = $keeper;
        return $class->SUPER::new();
    }

    sub call {
        my ( $self, $level, $message ) = @_;
        utf8::decode($message);
        $kept->{level}   = $level;
        $kept->{message} = $message;
        return;
    }
}

# case: apply_i64
sub apply_i64 {
    my ( $size, $loops ) = @_;
    my $increment = Increment->new();
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
    my $compare = Order->new();
    my @input   = Inputs::shuffled($size);
    my $output;
    my $start = now();
    for ( 1 .. $loops ) {
        $output = Crosscall::sort_i32( \@input, $compare );
    }
    return ( ns_since($start), join ',', @$output[ 0, $size / 2, -1 ] );
}

# case: log_message
sub log_message {
    my ( $size, $loops ) = @_;
    my $keeper = { number => 7 };
    my $sink   = KeeperSink->new($keeper);
    my $start  = now();
    for ( 1 .. $loops ) {
        Crosscall::log_message( $sink, 2 );
    }
    return ( ns_since($start), join '|', @$keeper{qw(level message number)} );
}

# end of cases

1;
