case x in
x) echo yes; done
esac
