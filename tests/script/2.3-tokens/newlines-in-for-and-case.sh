for i

in a b
do
echo $i
done
case x

in

x)
echo x
;;

esac
