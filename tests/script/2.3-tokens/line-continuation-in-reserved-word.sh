i\
f tr\
ue; th\
en echo ok; f\
i
