case x in
x) echo a ;;&
*) echo b ;;
esac
