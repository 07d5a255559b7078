# Times the rows in XC_ROWS by Benchmark.pm and writes what it found to
# XC_WITNESS.

use strict;
use warnings;

use Benchmark qw(:hireswallclock countit timeit);
use JSON::PP;

my $CALLS   = 1_000;    # of the variant `batched`, in each sub
my $SECONDS = 0.2;      # of CPU time, for each sample
my $SAMPLES = 9;

my %row = do './rows.pl' or die $@ || $!;

# The sub to be timed and one that says what it found. $loop stands around the
# call: nothing, or a for.
sub compiled {
    my ( $case,    $size, $loop )  = @_;
    my ( $prepare, $call, $value ) = @{ $row{$case} };
    my @subs = eval "$prepare ( sub { $loop { $call } }, sub { $value } )";
    die $@ if $@;
    return @subs;
}

# Nanoseconds per run of a sub, each sample.
sub samples {
    my ($code) = @_;
    my $count = countit( $SECONDS, $code )->iters;
    return map { timeit( $count, $code )->real / $count * 1e9 } 1 .. $SAMPLES;
}

open my $out, '>:raw', $ENV{XC_WITNESS} or die "$ENV{XC_WITNESS}: $!\n";
my $json = JSON::PP->new->utf8;
for my $word ( split ' ', $ENV{XC_ROWS} ) {
    my ( $case, $size, $variant ) = split /:/, $word;
    my ( $once, $value ) = compiled( $case, $size, '' );
    $once->();
    my %line = ( case => $case, size => $size + 0, value => $value->() . '' );
    if ($variant) {
        my ($code) = compiled( $case, $size, "for ( 1 .. $CALLS )" );
        $line{variant} = $variant;
        $line{ns}      = [ map { $_ / $CALLS } samples($code) ];
    }
    else {
        $line{ns} = [ samples($once) ];
    }
    print {$out} $json->encode( \%line ), "\n";
}
close $out or die "$ENV{XC_WITNESS}: $!\n";
