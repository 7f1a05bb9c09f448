mkdir d; touch d/a d/b
echo d//* .//d//* ./*/a d/*//
mkdir d/e; echo */*// */*/
