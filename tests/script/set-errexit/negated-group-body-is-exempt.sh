set -e
! { false; echo in group; }
echo reached
