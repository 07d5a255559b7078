use strict;
use warnings;
use utf8;

use Clock qw(now ns_since);
use Crosscall;
use FFI::Platypus::Buffer qw(grow scalar_to_pointer);
use Inputs;

# case: str_len
sub str_len {
    my ( $size, $loops ) = @_;
    my $text = Inputs::text($size);
    my $r;
    my $start = now();
    for ( 1 .. $loops ) {
        utf8::encode( my $bytes = $text );
        $r = Crosscall::str_len($bytes);
    }
    return ( ns_since($start), $r );
}

# case: str_upper
sub str_upper {
    my ( $size, $loops ) = @_;
    my @texts = Inputs::texts($size);
    my $upper;
    my $start = now();
    for my $i ( 0 .. $loops - 1 ) {
        utf8::encode( my $bytes = $texts[ $i & 3 ] );
        $upper = take_text( Crosscall::str_upper($bytes) );
    }
    return ( ns_since($start), $upper );
}

# case: str_copy
sub str_copy {
    my ( $size, $loops ) = @_;
    my @texts    = Inputs::texts($size);
    my $capacity = $size + 1;
    grow( my $buffer, $capacity );
    my $place = scalar_to_pointer($buffer);
    my $copy;
    my $start = now();
    for my $i ( 0 .. $loops - 1 ) {
        utf8::encode( my $bytes = $texts[ $i & 3 ] );
        my $length = Crosscall::str_copy( $place, $capacity, $bytes );
        fail() if $length < 0;
        utf8::decode( $copy = substr $buffer, 0, $length );
    }
    return ( ns_since($start), $copy );
}

# case: person_json
sub person_json {
    my ( $size, $loops ) = @_;
    my ( $name, $id, $age ) = ( 'Zoë', 9007199254740993, 41 );
    my $json;
    my $start = now();
    for ( 1 .. $loops ) {
        utf8::encode( my $bytes = $name );
        my $person = Crosscall::Person->new;
        $person->name( scalar_to_pointer($bytes) );
        $person->id($id);
        $person->age($age);
        $json = take_text( Crosscall::person_json($person) );
    }
    return ( ns_since($start), $json );
}

# end of cases

1;
