x=$(set -e; false; echo no); echo "<$x>" $?; false; echo still running
