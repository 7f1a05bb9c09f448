mkdir d .e
touch d/.f d/g .e/h
echo */* */.f .e/* .*/* */.*
