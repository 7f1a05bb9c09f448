(kill -STOP $$; kill -CONT $$; echo subshell)
echo shell
