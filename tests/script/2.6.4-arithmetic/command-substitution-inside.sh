echo $(($(echo 5)+1)) $((`echo 6`*2)) $(($(echo 1; echo +; echo 2)))
