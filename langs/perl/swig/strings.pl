use strict;
use warnings;
use utf8;

use Clock qw(now ns_since);
use Crosscall;
use Inputs;

# case: str_len
sub str_len {
    my ( $size, $loops ) = @_;
    my $text = Inputs::text($size);
    my $r;
    my $start = now();
    for ( 1 .. $loops ) {
        $r = Crosscall::str_len($text);
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
        $upper = Crosscall::str_upper( $texts[ $i & 3 ] );
        utf8::decode($upper);
    }
    return ( ns_since($start), $upper );
}

# case: str_copy
sub str_copy {
    my ( $size, $loops ) = @_;
    my @texts  = Inputs::texts($size);
    my $buffer = Crosscall::new_byteArray( $size + 1 );
    my $copy;
    my $start = now();
    for my $i ( 0 .. $loops - 1 ) {
        my $length =
          Crosscall::str_copy( $buffer, $size + 1, $texts[ $i & 3 ] );
        $copy = Crosscall::cdata( $buffer, $length );
        utf8::decode($copy);
    }
    my $ns = ns_since($start);
    Crosscall::delete_byteArray($buffer);
    return ( $ns, $copy );
}

# case: person_json
sub person_json {
    my ( $size, $loops ) = @_;
    my ( $name, $id, $age ) = ( 'Zoë', 9007199254740993, 41 );
    my $json;
    my $start = now();
    for ( 1 .. $loops ) {
        $json = Crosscall::person_json( $name, $id, $age );
        utf8::decode($json);
    }
    return ( ns_since($start), $json );
}

# end of cases

1;
