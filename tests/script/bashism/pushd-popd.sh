(pushd /); echo $?
(popd); echo $?
