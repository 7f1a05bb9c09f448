{ sh -c 'kill -INT $$; echo alive'; } &
wait
