mkdir d; touch a d/b
echo ./* d/../* d/./*
cd d; echo ../d/b* ../*
