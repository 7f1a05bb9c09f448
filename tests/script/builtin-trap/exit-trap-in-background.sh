(trap 'echo bg end' EXIT; :) &
wait
