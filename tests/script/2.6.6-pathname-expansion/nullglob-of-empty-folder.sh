mkdir d
echo d/* d/.* d/*/
