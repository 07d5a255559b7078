package Protocol;

# The stdio loop: requests in, one line of JSON each out. Protocol: langs/README.md.

use strict;
use warnings;

use Config;
use Exporter 'import';
use JSON::PP;

our @EXPORT_OK = 'serve';

use constant ABI_WRITTEN_FOR => 1;

# The ids in the order of native/cases.toml.
my @ORDER = qw(
  empty noop add_i32 inc_i64
  sum2_i64 sum4_i64 sum6_i64 sum8_i64 sum12_i64 sum8_f64
  str_len str_upper str_copy person_json
  sum_f64 scale_f64
  point_dist point_add mat4_scale
  apply_i64 sort_i32 log_message
  counter_add counter_cycle counter_guarded buffer_adopt
  parse_ok parse_fail
  work sha256 matmul_f64
  add_batch parallel_work
);

my %known = map { $_ => 1 } @ORDER;

sub number {
    my ( $word, $least ) = @_;
    return
         defined $word
      && $word =~ /\A[0-9]{1,15}\z/
      && $word >= $least ? $word + 0 : undef;
}

sub hello {
    my ( $abi, $skipped ) = @_;
    if ( $abi != ABI_WRITTEN_FOR ) {
        die "libcrosscall has ABI $abi, this worker was written for "
          . ABI_WRITTEN_FOR . "\n";
    }
    my $runtime = sprintf 'Perl %vd (%s)', $^V, $Config{archname};
    return {
        protocol => 1,
        abi      => $abi + 0,
        runtime  => $runtime,
        cases    => [ grep { !$skipped->{$_} } @ORDER ]
    };
}

sub measure {
    my ( $skipped, $timed, $id, $size_word, $loops_word ) = @_;
    my $size  = number( $size_word,  0 );
    my $loops = number( $loops_word, 1 );
    if ( !defined $id || !$known{$id} ) {
        die "unknown case\n";
    }
    if ( $skipped->{$id} ) {
        return { skipped => $skipped->{$id} };
    }
    if ( !defined $size || !defined $loops ) {
        die "size and loops must be whole numbers, loops at least 1\n";
    }
    my ( $elapsed_ns, $value ) = main->can($id)->( $size, $loops );
    return { value => "$value", $timed ? ( ns => int $elapsed_ns ) : () };
}

sub answer {
    my ( $abi, $skipped, $verb, @words ) = @_;
    if ( $verb eq 'hello' ) {
        return hello( $abi, $skipped );
    }
    if ( $verb eq 'check' || $verb eq 'run' ) {
        return measure( $skipped, $verb eq 'run', @words );
    }
    die "unknown request\n";
}

# Answers requests until `bye` or the end of stdin. The cases are the functions
# of main that have their names: (size, loops) to elapsed nanoseconds and value.
# A case without a function is not offered.
sub serve {
    my ($abi) = @_;
    my %skipped =
      map { $_ => 'mechanism.toml says why' } grep { !main->can($_) } @ORDER;
    if ( !$Config{useithreads} ) {
        $skipped{parallel_work} = 'this perl was built without threads';
    }
    my $json = JSON::PP->new->utf8;
    binmode STDIN;
    binmode STDOUT;
    local $| = 1;
    while ( my $line = <STDIN> ) {
        my @words = split ' ', $line;
        my $verb  = @words ? $words[0] : '';
        last if $verb eq 'bye';
        my $answer =
          eval { answer( $abi, \%skipped, $verb, @words[ 1 .. $#words ] ) };
        if ( !defined $answer ) {
            chomp( my $reason = "$@" );
            my $where = $verb eq 'hello' ? '' : "@words: ";
            $answer = { error => $where . $reason };
        }
        print $json->encode($answer), "\n";
    }
    return;
}

1;
