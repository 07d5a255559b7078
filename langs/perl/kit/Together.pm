package Together;

# Threads that start together, for parallel_work. Each is a copy of the whole
# interpreter, made before the clock starts.

use strict;
use warnings;

use threads;
use threads::shared;

use Clock qw(now);

# Runs $body once in each thread: the time from the common start to the last
# end, and the result of one.
sub run_together {
    my ( $count, $body ) = @_;
    my $waiting : shared = 0;
    my $go : shared      = 0;
    my $run              = sub {
        {
            lock $waiting;
            $waiting++;
            cond_signal $waiting;
        }
        {
            lock $go;
            cond_wait $go until $go;
        }
        my $result = $body->();
        return ( now(), $result );
    };
    my @team =
      map { threads->create( { context => 'list' }, $run ) } 1 .. $count;
    {
        lock $waiting;
        cond_wait $waiting until $waiting == $count;
    }
    my $start;
    {
        lock $go;
        $start = now();
        $go    = 1;
        cond_broadcast $go;
    }
    my ( $last_end, $result ) = ( $start, undef );
    for my $thread (@team) {
        my ( $end, $value ) = $thread->join;
        die "a thread failed\n" if !defined $end;
        $last_end = $end if $end > $last_end;
        $result   = $value;
    }
    return ( int( ( $last_end - $start ) * 1e9 + 0.5 ), $result );
}

1;
