"""What a mean does not show: threads, tails, stalls, memory, cold starts, and what happens to mistakes."""
